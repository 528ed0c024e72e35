package dev.easel.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the connection the addresses that were checked, and no other: whatever a name leads to a moment later is not asked
 * for. One address that is not public makes the whole name unfit.
 */
final class CheckedNames implements DnsResolver, AutoCloseable {

    private final Names names;
    private final OutboundRules rules;

    /** Threads of the system: a slow look-up would hold up whatever shares a virtual thread's carrier with it. */
    private final ExecutorService lookUps = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("easel-look-up-", 0).factory());

    CheckedNames(Names names, OutboundRules rules) {
        this.names = names;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookUp(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (var address : addresses) {
            if (!Networks.isPublic(address) && !(rules.loopback() && address.isLoopbackAddress())) {
                throw new NotPublic(host);
            }
        }
        return addresses;
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
        var looked = lookUps.submit(() -> names.resolve(host));
        try {
            return looked.get();
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            looked.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public void close() {
        lookUps.shutdownNow();
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
