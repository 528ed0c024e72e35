package dev.easel.saga.providers.local;

import org.springframework.context.annotation.Configuration;

/** Wires the provider that works on this machine's own processors. */
@Configuration(proxyBeanMethods = false)
public class LocalWiring {}
