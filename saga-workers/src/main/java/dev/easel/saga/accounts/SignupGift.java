package dev.easel.saga.accounts;

import dev.easel.api.credits.Credits;

/** What every new account is given, once; none when it is set to nothing. */
record SignupGift(Credits amount) {}
