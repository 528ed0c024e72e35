package dev.easel.query.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the two webs as they were built: the public one at {@code /}, the console at {@code /admin/}. What is named by
 * its content is kept by browsers for ever, everything else is asked after each time.
 */
final class WebPages implements WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(WebPages.class);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private final Path checkout;
    private final PageHeaders headers;

    /** @param checkout has {@code public-web/dist} and {@code admin-web/dist} */
    WebPages(Path checkout, PageHeaders headers) {
        this.checkout = checkout;
        this.headers = headers;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/", "public-web");
        serve(registry, "/admin/", "admin-web");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/" + PageResolver.PAGE);
        registry.addViewController("/admin/").setViewName("forward:/admin/" + PageResolver.PAGE);
        registry.addRedirectViewController("/admin", "/admin/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(headers).excludePathPatterns(PageResolver.OTHERS);
    }

    private void serve(ResourceHandlerRegistry registry, String path, String web) {
        var dist = checkout.resolve(web).resolve("dist").toAbsolutePath().normalize();
        if (!Files.exists(dist.resolve(PageResolver.PAGE))) {
            LOG.warn("{} is not built, nothing to serve at {}: no {}", web, path, dist.resolve(PageResolver.PAGE));
        }
        registry.addResourceHandler(path + "bundle/**")
                .addResourceLocations(new FileSystemResource(dist + "/bundle/"))
                .setCacheControl(FOR_EVER)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        registry.addResourceHandler(path + "**")
                .addResourceLocations(new FileSystemResource(dist + "/"))
                .setCacheControl(ASK_AGAIN)
                .resourceChain(false)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageResolver());
    }
}
