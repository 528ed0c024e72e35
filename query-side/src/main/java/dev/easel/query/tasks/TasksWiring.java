package dev.easel.query.tasks;

import org.springframework.context.annotation.Configuration;

/** Wires this context. */
@Configuration(proxyBeanMethods = false)
public class TasksWiring {}
