package dev.easel.query.platform;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.platform.Sessions;
import dev.easel.testing.Browser;
import dev.easel.testing.RunningProcess;
import java.util.Map;
import java.util.Set;

/** The query side alone, on real services and a port of its own. What it shows comes from events that tests append. */
public final class RunningQuery extends RunningProcess {

    private RunningQuery(Map<String, String> more) {
        super(QuerySide.class, more);
    }

    public static RunningQuery start(Map<String, String> more) {
        return new RunningQuery(more);
    }

    /** The browser of a person who is signed in. */
    public Browser browser(AccountId account, Role... roles) {
        return browser()
                .withSession(bean(Sessions.class).open(account, Set.of(roles)).token());
    }
}
