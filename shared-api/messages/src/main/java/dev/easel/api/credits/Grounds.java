package dev.easel.api.credits;

/**
 * Why a person did it.
 *
 * @param reasonCode for those who count
 * @param reason shown to the owner; no personal data
 */
public record Grounds(String reasonCode, String reason) {}
