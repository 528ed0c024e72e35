package dev.easel.platform.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that others gave, in the one form in which it is understood: https, a host that is a name or an address as
 * everybody writes it, no user. Where its host leads to is checked whenever it is called, not here.
 *
 * @param host a name in small letters, or an address without brackets
 * @param literal the address that the host is; null when it is a name
 */
public record OutboundUrl(
        URI uri, String host, int port, @Nullable InetAddress literal) {

    /** Characters at most. */
    public static final int LONGEST = 2_000;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE_PORT = 1_024;
    private static final int LAST_PORT = 65_535;
    private static final Pattern NUMBER = Pattern.compile("(0[xX][0-9a-fA-F]*|\\d+)");
    private static final Pattern LITERAL = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
    private static final Pattern INSIDE = Pattern.compile(
            "(.*\\.)?(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion|test|invalid)");

    /** Reads it; refused with a sentence that says what is wrong. */
    public static OutboundUrl of(String text, OutboundRules rules) throws RefusedUrl {
        if (text.length() > LONGEST) {
            throw new RefusedUrl("An address has up to " + LONGEST + " characters.");
        }
        var uri = parse(text);
        var host = uri.getHost();
        if (host == null
                || uri.getRawUserInfo() != null
                || uri.getRawAuthority().indexOf('@') >= 0) {
            throw new RefusedUrl("The address needs a host, and no user.");
        }
        if (uri.getRawFragment() != null) {
            throw new RefusedUrl("The address has no fragment.");
        }
        var plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host.toLowerCase(Locale.ROOT);
        var literal = literal(plain, host.startsWith("["));
        var inside = rules.loopback() && (literal == null ? plain.equals("localhost") : literal.isLoopbackAddress());
        requireScheme(uri, inside);
        if (literal == null && !inside) {
            requireName(plain);
        }
        if (literal != null && !inside && !Networks.isPublic(literal)) {
            throw new RefusedUrl("The address is not in the public internet.");
        }
        return new OutboundUrl(uri, plain, port(uri, inside), literal);
    }

    private static URI parse(String text) throws RefusedUrl {
        try {
            if (!text.chars().allMatch(it -> it > ' ' && it < 0x7f) || text.indexOf('\\') >= 0) {
                throw new RefusedUrl("The address has characters that must be encoded.");
            }
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new RefusedUrl("This is no address.");
        }
    }

    private static void requireScheme(URI uri, boolean inside) throws RefusedUrl {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(inside && scheme.equals("http"))) {
            throw new RefusedUrl("The address begins with https://.");
        }
    }

    private static void requireName(String host) throws RefusedUrl {
        if (host.length() > 253
                || !NAME.matcher(host).matches()
                || INSIDE.matcher(host).matches()) {
            throw new RefusedUrl("The address needs the full name of a host in the public internet.");
        }
    }

    private static int port(URI uri, boolean inside) throws RefusedUrl {
        var usual = "http".equalsIgnoreCase(uri.getScheme()) ? HTTP : HTTPS;
        var port = uri.getPort() < 0 ? usual : uri.getPort();
        if (port > LAST_PORT || port == 0 || (!inside && port != HTTPS && port < FIRST_FREE_PORT)) {
            throw new RefusedUrl("The address has port 443, or one from 1024 on.");
        }
        return port;
    }

    /** What others would take for an address, but is written as nobody writes it, is refused and not interpreted. */
    private static @Nullable InetAddress literal(String host, boolean bracketed) throws RefusedUrl {
        try {
            if (bracketed) {
                if (host.indexOf('%') >= 0) {
                    throw new RefusedUrl("The address names a network interface.");
                }
                return InetAddress.ofLiteral(host);
            }
            var last = host.endsWith(".") ? "" : host.substring(host.lastIndexOf('.') + 1);
            if (!NUMBER.matcher(last).matches()) {
                return null;
            }
            var address = LITERAL.matcher(host).matches() ? InetAddress.ofLiteral(host) : null;
            if (address == null || !address.getHostAddress().equals(host)) {
                throw new RefusedUrl("The host is no address as it is usually written.");
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new RefusedUrl("The host is no address as it is usually written.");
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
