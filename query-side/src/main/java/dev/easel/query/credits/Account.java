package dev.easel.query.credits;

/** Where credits of one ledger can be. Every event moves some from one to another; together they are always nothing. */
enum Account {
    /** What its owner can spend. */
    AVAILABLE,
    /** What is set aside. */
    HELD,
    /** Below nothing: where all credits come from. */
    ISSUED,
    /** What was delivered for. */
    SPENT,
    /** What lapsed. */
    BREAKAGE,
    /** What people took away, less what they gave to correct something. */
    ADJUSTMENT
}
