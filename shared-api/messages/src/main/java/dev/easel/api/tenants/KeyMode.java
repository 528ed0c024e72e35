package dev.easel.api.tenants;

/** Which of an app's two worlds a key opens: their users and credits never meet. */
public enum KeyMode {
    LIVE,
    TEST
}
