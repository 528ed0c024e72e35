package dev.easel.query.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is changed. */
enum Kind {
    TOOL,
    TOOL_TYPE,
    TOOL_SHELF,
    MODEL,
    PROVIDER,
    ACCOUNT,
    APP,
    APP_USER,
    WEBHOOK_ENDPOINT,
    LEDGER,
    APPROVAL,
    REDEMPTION_CODE,
    SETTINGS,
    TASK;

    /** On the wire. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
