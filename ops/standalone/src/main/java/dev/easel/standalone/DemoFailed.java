package dev.easel.standalone;

/** The demo did not end as it should; the message says where. */
final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message, null, false, false);
    }
}
