package dev.easel.query.catalog;

import org.springframework.context.annotation.Configuration;

/** Wires this context. */
@Configuration(proxyBeanMethods = false)
public class CatalogWiring {}
