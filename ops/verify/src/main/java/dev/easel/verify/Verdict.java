package dev.easel.verify;

import java.util.List;

/**
 * What came of it.
 *
 * @param events how many were looked at
 * @param sealed how many of them heads cover
 * @param heads how many were looked at
 * @param keys ids of the keys that signed them
 * @param findings the first bad one first, at most {@link #MOST}; empty when all is well
 * @param notes what is no fault, but good to know
 */
public record Verdict(
        long events, long sealed, long heads, List<String> keys, List<Finding> findings, List<String> notes) {

    static final int MOST = 20;

    public Verdict {
        keys = List.copyOf(keys);
        findings = findings.stream().sorted(Finding.ORDER).limit(MOST).toList();
        notes = List.copyOf(notes);
    }

    public boolean isGood() {
        return findings.isEmpty();
    }
}
