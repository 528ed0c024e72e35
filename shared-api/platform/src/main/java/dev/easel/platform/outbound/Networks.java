package dev.easel.platform.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Which addresses are out in the public internet: those that IANA's registries of special purposes (RFC 6890 and its
 * updates) do not name, and that carry no other address in disguise.
 */
final class Networks {

    private static final List<Range> NOT_PUBLIC_V4 = List.of(
            v4("0.0.0.0", 8), // this network
            v4("10.0.0.0", 8),
            v4("100.64.0.0", 10), // carriers
            v4("127.0.0.0", 8),
            v4("169.254.0.0", 16), // link-local, metadata of clouds
            v4("172.16.0.0", 12),
            v4("192.0.0.0", 24), // protocols
            v4("192.0.2.0", 24), // documentation
            v4("192.31.196.0", 24),
            v4("192.52.193.0", 24),
            v4("192.88.99.0", 24), // 6to4 relays
            v4("192.168.0.0", 16),
            v4("192.175.48.0", 24),
            v4("198.18.0.0", 15), // benchmarks
            v4("198.51.100.0", 24),
            v4("203.0.113.0", 24),
            v4("224.0.0.0", 4), // multicast
            v4("240.0.0.0", 4)); // reserved, broadcast

    private static final Range GLOBAL_V6 = v6("20", 3); // all that was ever given out: no NAT64, no v4 in disguise

    private static final List<Range> NOT_PUBLIC_V6 = List.of(
            v6("20010000", 23), // protocols: Teredo, ORCHID, benchmarks
            v6("20010db8", 32), // documentation
            v6("2002", 16), // 6to4: a v4 address in disguise
            v6("2620004f8000", 48),
            v6("3fff", 20)); // documentation

    private static final byte[] ISATAP = {0, 0, 0x5e, (byte) 0xfe};
    private static final int INTERFACE = 8;
    private static final int GLOBAL_BIT = 0x02; // of an interface id; ISATAP has it or not

    private Networks() {}

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_V4.stream().noneMatch(range -> range.has(bytes));
        }
        return GLOBAL_V6.has(bytes) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.has(bytes)) && !isIsatap(bytes);
    }

    private static boolean isIsatap(byte[] bytes) {
        var id = Arrays.copyOfRange(bytes, INTERFACE, INTERFACE + ISATAP.length);
        id[0] &= ~GLOBAL_BIT;
        return Arrays.equals(id, ISATAP);
    }

    private static Range v4(String first, int bits) {
        return new Range(InetAddress.ofLiteral(first).getAddress(), bits);
    }

    private static Range v6(String digits, int bits) {
        return new Range(HexFormat.of().parseHex(digits + (digits.length() % 2 == 0 ? "" : "0")), bits);
    }

    /** @param first its first address, as many bytes as its bits need */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] first, int bits) {

        boolean has(byte[] address) {
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % Byte.SIZE;
                var index = bit / Byte.SIZE;
                var wanted = index < first.length ? first[index] : 0;
                if ((address[index] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
