package dev.easel.platform;

import dev.easel.engine.EngineWiring;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** A process of Easel: Spring Boot with the engine and the platform, and whatever wirings it imports. No scanning. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformWiring.class, OutboundWiring.class, SecurityWiring.class, EngineWiring.class})
public @interface EaselSide {}
