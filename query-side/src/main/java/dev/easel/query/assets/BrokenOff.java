package dev.easel.query.assets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * When an archive fails after its first bytes have left, a problem document would end up inside it: the failure goes to
 * the server instead, which breaks the connection off, so that nobody takes half an archive for a whole one.
 */
final class BrokenOff implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!response.isCommitted()
                || !(handler instanceof HandlerMethod method)
                || method.getBeanType() != ArchiveReads.class) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return new ModelAndView(); // nobody is there to be told
        }
        throw failure instanceof RuntimeException unchecked
                ? unchecked
                : new UncheckedIOException("the archive broke off", new IOException(failure));
    }
}
