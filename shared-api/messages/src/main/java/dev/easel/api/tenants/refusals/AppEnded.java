package dev.easel.api.tenants.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.tenants.AppId;

/** The app is archived. */
public record AppEnded(AppId appId) implements Refusal {

    @Override
    public String code() {
        return "APP_ARCHIVED";
    }

    @Override
    public String sentence() {
        return "Expected an app that is in use, but this one is archived";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
