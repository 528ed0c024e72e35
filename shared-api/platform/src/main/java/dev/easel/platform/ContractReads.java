package dev.easel.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands out what this API promises (ADR 0007), and pages on which people try it. */
@RestController
class ContractReads implements WebMvcConfigurer {

    private static final String PAGES = "classpath*:/META-INF/resources/webjars/swagger-ui/*/swagger-ui.css";

    private final Resource contract = new ClassPathResource("/contract/openapi.json");
    private final Resource page = new ClassPathResource("/contract/doc.html");

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource contract() {
        return contract;
    }

    @GetMapping(path = "/doc", produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return page;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/doc/ui/**")
                .addResourceLocations(swaggerUi(), new ClassPathResource("/contract/ui/"));
    }

    /** Its folder is called by its version. */
    private static Resource swaggerUi() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(PAGES)[0].createRelative("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find Swagger UI", e);
        }
    }
}
