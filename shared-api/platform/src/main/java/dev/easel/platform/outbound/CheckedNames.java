package dev.easel.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the connection the addresses that were checked, and no other: whatever a name leads to a moment later is not asked
 * for. One address that is not public makes the whole name unfit.
 */
final class CheckedNames implements DnsResolver {

    private final Names names;
    private final OutboundRules rules;

    CheckedNames(Names names, OutboundRules rules) {
        this.names = names;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (var address : addresses) {
            if (!Networks.isPublic(address) && !(rules.loopback() && address.isLoopbackAddress())) {
                throw new NotPublic(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name that leads inside. */
    static final class NotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublic(String host) {
            super(host);
        }
    }
}
