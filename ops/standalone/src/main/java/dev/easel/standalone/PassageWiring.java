package dev.easel.standalone;

import dev.easel.platform.Settings;
import java.net.URI;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way to the embedded S3; there is none to one of somebody's own. */
@Configuration(proxyBeanMethods = false)
class PassageWiring {

    @Bean
    ServletRegistrationBean<S3Passage> s3Passage(Settings settings) {
        var s3 = settings.s3();
        var passage = new ServletRegistrationBean<>(
                new S3Passage(URI.create(s3.endpoint()).resolve("/")), "/s3/*");
        passage.setEnabled(s3.sameOrigin());
        return passage;
    }
}
