package dev.easel.platform;

import java.util.Map;
import java.util.TreeMap;

/** What each code means: its short text (the seeds' clients read it as {@code error}) and what to do about it. */
final class ProblemCodes {

    private static final Map<String, Entry> KNOWN = new TreeMap<>();

    static {
        put("VALIDATION_ERROR", "Invalid input", "Correct the fields listed in errors.");
        put("MALFORMED_REQUEST", "Malformed request", "Send a well-formed request of the documented type.");
        put("UNAUTHENTICATED", "Authentication required", "Sign in, then repeat the request.");
        put("MISSING_API_KEY", "Missing API key", "Send the app's key in X-API-Key.");
        put("INVALID_API_KEY", "Invalid API key", "Check the key: it is unknown, or it was revoked.");
        put("API_KEY_EXPIRED", "API key expired", "Use another key of the app, or have one issued.");
        put("APP_DISABLED", "App is disabled", "Ask whoever runs this place to enable the app.");
        put("USER_DEACTIVATED", "User is deactivated", "Let the user in again, or use another one.");
        put("MISSING_USER_ID", "Missing X-User-ID header", "Send the name of your user in X-User-ID.");
        put("SCOPE_MISSING", "Scope missing", "Use a key of the app that has this scope.");
        put("BAD_CREDENTIALS", "Invalid e-mail or password", "Check both and try again.");
        put("CSRF_FAILED", "Invalid CSRF token", "Get a token from /api/auth/csrf and send it as X-CSRF-Token.");
        put("FORBIDDEN", "Forbidden", "Ask an administrator for the role that this needs.");
        put("INSUFFICIENT_CREDITS", "Insufficient credits", "Get credits, then repeat the request with the same key.");
        put("INSUFFICIENT_TOKENS", "Insufficient tokens", "Grant the user tokens, then repeat with the same key.");
        put("BALANCE_BELOW_ZERO", "Balance below zero", "Take at most what is available.");
        put("LEDGER_FROZEN", "Credits frozen", "Wait until the credits are let go, or ask the support.");
        put("OVER_REFUND", "More than was spent", "Give back at most what was spent and not given back yet.");
        put("SECOND_PERSON_NEEDED", "Second person needed", "Let another administrator approve it.");
        put("APPROVAL_DECIDED", "Already decided", "Read how it was decided; ask anew if it is still wanted.");
        put("SPENDING_LIMIT_REACHED", "Own limit reached", "Raise your own limit, or wait until it resets.");
        put("CODE_REDEEMED", "Code already redeemed", "A code works once; ask whoever gave it to you for another one.");
        put("CODE_REVOKED", "Code taken back", "Ask whoever gave it to you for another one.");
        put("CODE_LAPSED", "Code expired", "Ask whoever gave it to you for another one.");
        put("NOT_FOUND", "Not found", "Check the id: it does not exist, or it is not yours.");
        put("METHOD_NOT_ALLOWED", "Method not allowed", "Use one of the methods in the Allow header.");
        put("NOT_ACCEPTABLE", "Not acceptable", "Accept application/json.");
        put("CONFLICT", "Conflict", "Read the present state and decide again.");
        put("EMAIL_TAKEN", "E-mail already registered", "Sign in with this address, or use another one.");
        put("SLUG_TAKEN", "Slug already taken", "Choose another slug; it cannot be changed later.");
        put("KEY_ENDED", "Key no longer works", "Issue a new key instead.");
        put("APP_ARCHIVED", "App is archived", "Open another app: one that is archived stays so.");
        put("TOO_MANY_KEYS", "Too many keys", "Revoke a key that is not used any more.");
        put("ENDPOINT_DISABLED", "Endpoint disabled", "Enable the webhook endpoint first.");
        put("ENDPOINT_WITHOUT_ADDRESS", "Endpoint without address", "Name an endpoint that has an address of its own.");
        put("TOO_MANY_ENDPOINTS", "Too many endpoints", "Remove a webhook endpoint that is not used any more.");
        put("IDEMPOTENCY_IN_PROGRESS", "Request in progress", "Wait, then repeat the same request.");
        put("IDEMPOTENCY_MISMATCH", "Idempotency key reused", "Use a new key for a new request.");
        put("TASK_NOT_CANCELLABLE", "Task cannot be cancelled", "The task has ended; nothing is left to cancel.");
        put("TASK_NOT_RETRYABLE", "Task cannot be retried", "Only a task that failed or was cancelled can be retried.");
        put("PRICE_CHANGED", "Price changed", "Read the tool's present price and decide again.");
        put("ASSET_NOT_READY", "Upload not confirmed", "Upload the file and confirm it first.");
        put("IMAGE_URL_NOT_TAKEN", "Image address not taken", "Send the picture itself, as a data URL of base64.");
        put("MODEL_ENABLED", "Model enabled", "Disable the model first; it cannot be removed while jobs may name it.");
        put("ROUTE_TAKEN", "Route exists", "Change the route that the model has by this provider.");
        put("ROUTE_TOO_SMALL", "Provider does less", "Lower what the model promises, or take another provider.");
        put("INVALID_SOURCE_IMAGE", "Invalid source image", "Name a confirmed upload of yours that the tool takes.");
        put("REBUILD_RUNNING", "Rebuild running", "Wait until it ends, or cancel it.");
        put("REBUILD_NOT_WAITING", "Nothing to decide", "Only a rebuild that found differences waits for a switch.");
        put("REBUILD_NOT_RUNNING", "No rebuild running", "Nothing is left to cancel.");
        put("NOT_SEALED_YET", "Not sealed yet", "Repeat in some seconds: the event is sealed in the background.");
        put("PROOF_BROKEN", "Proof broken", "The log is not what was sealed: verify it, and tell whoever runs this.");
        put("PAYLOAD_TOO_LARGE", "Too large", "Send a smaller file or body.");
        put("UNSUPPORTED_MEDIA_TYPE", "Unsupported media type", "Send a JPEG, PNG or WebP image.");
        put("IMAGE_UNREADABLE", "Image unreadable", "The file is damaged or not an image; save it again and retry.");
        put("NO_EXECUTOR", "No worker found", "The tool cannot run at the moment.");
        put("PROVIDER_NOT_FOUND", "Provider not found", "Name a provider that exists.");
        put("ACCOUNT_LOCKED", "Too many attempts", "Wait for the time given in Retry-After.");
        put("RATE_LIMITED", "Rate limit exceeded", "Wait for the time given in Retry-After, then repeat the request.");
        put("SESSIONS_UNAVAILABLE", "Sign-in unavailable", "Sessions cannot be read now; repeat after Retry-After.");
        put("STORAGE_UNAVAILABLE", "Storage unavailable", "Files cannot be reached now; repeat after Retry-After.");
        put("COMMAND_TIMEOUT", "No answer in time", "Repeat with the same idempotency key.");
        put("DATABASE_UNAVAILABLE", "Database unavailable", "Repeat after Retry-After with the same idempotency key.");
        put("SERVER_BUSY", "Server busy", "Repeat after Retry-After.");
        put("INTERNAL_ERROR", "Internal server error", "Tell us the request id.");
    }

    private ProblemCodes() {}

    static String error(String code, String fallback) {
        var entry = KNOWN.get(code);
        return entry == null ? fallback : entry.error();
    }

    static Map<String, Entry> all() {
        return Map.copyOf(KNOWN);
    }

    private static void put(String code, String error, String advice) {
        KNOWN.put(code, new Entry(error, advice));
    }

    /**
     * @param error short text
     * @param advice what the caller can do
     */
    record Entry(String error, String advice) {}
}
