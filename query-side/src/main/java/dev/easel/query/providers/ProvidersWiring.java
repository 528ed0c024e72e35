package dev.easel.query.providers;

import org.springframework.context.annotation.Configuration;

/** Wires this context. */
@Configuration(proxyBeanMethods = false)
public class ProvidersWiring {}
