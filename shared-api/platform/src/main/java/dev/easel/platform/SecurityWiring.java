package dev.easel.platform;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.ObjectMapper;

/** Who may call what: denied unless listed. Finer rules (own objects, single roles) are in the endpoints. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final String[] OPERATORS = {"ADMIN", "SUPER_ADMIN"};
    private static final String[] AUDITORS = {"FINANCE", "ADMIN", "SUPER_ADMIN"};
    private static final String[] ANALYSTS = {"ANALYST", "ADMIN", "SUPER_ADMIN"};

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Sessions sessions, ApiKeys keys, RequestLimiter limiter, ObjectMapper json) {
        return http.csrf(AbstractHttpConfigurer::disable) // SessionFilter: token bound to the session, Sec-Fetch-Site
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(frame -> frame.deny())
                        .referrerPolicy(it -> it.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .cacheControl(cache -> cache.disable()))
                .addFilterBefore(new SessionFilter(sessions, limiter, json), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys, limiter, json), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new RateLimitFilter(limiter), AnonymousAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, _) ->
                                ProblemBody.write(json, Problem.unauthenticated(), request, response))
                        .accessDeniedHandler((request, response, _) ->
                                ProblemBody.write(json, Problem.forbidden(), request, response)))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(ApiKeyFilter::guards)
                        .hasAuthority(ApiKeyFilter.AUTHORITY)
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/admin/audit-log",
                                "/api/admin/approvals",
                                "/api/admin/redemption-codes")
                        .hasAnyAuthority(AUDITORS)
                        .requestMatchers("/api/admin/**")
                        .hasAnyAuthority(OPERATORS)
                        .requestMatchers("/api/analytics/**")
                        .hasAnyAuthority(ANALYSTS)
                        .requestMatchers("/api/finance/**")
                        .hasAnyAuthority(AUDITORS)
                        .requestMatchers("/api/auth/**", "/api/health", "/api/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/proof/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/tools", "/api/tools/*", "/api/tool-types")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/assets/*", "/api/assets/*/download")
                        .permitAll()
                        .requestMatchers(RequestPath::isApi)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Nobody reads a timer of every single filter, and keeping them took a sixth of a small request (./easel bench). */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds() {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setDispatcherTypes(java.util.EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLimits> requestLimits(ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new RequestLimits(json));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(
                    java.util.List<org.springframework.web.method.support.HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
                resolvers.add(new TenantResolver());
            }

            // libraries of others bring XML along, which the contract does not speak
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(list -> list.removeIf(SecurityWiring::writesXml));
            }
        };
    }

    private static boolean writesXml(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream().anyMatch(MediaType.APPLICATION_XML::equalsTypeAndSubtype);
    }
}
