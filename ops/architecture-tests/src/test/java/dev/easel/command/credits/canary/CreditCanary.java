package dev.easel.command.credits.canary;

/** Known by another context, which breaks rule 03. */
public class CreditCanary {}
