package dev.easel.standalone;

import dev.easel.api.accounts.Role;

/** A log-in of the demo: one for each role, with a random password, never in production. */
record DemoAccount(Role role, String email, String password) {}
