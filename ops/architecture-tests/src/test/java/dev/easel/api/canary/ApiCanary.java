package dev.easel.api.canary;

import org.springframework.stereotype.Component;

/** Breaks rule 01: a message that knows Spring. */
@Component
public class ApiCanary {}
