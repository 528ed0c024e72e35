package dev.easel.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Addresses that somebody gives to reach what is inside (T18). None is ever connected to. */
class HostileUrlsTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** Where every one of these leads is known without a look-up, or they are written as nobody writes an address. */
    private static final List<String> HOSTILE = List.of(
            "http://example.com/", // not https
            "ftp://example.com/",
            "file:///etc/passwd",
            "gopher://example.com:70/_x",
            "dict://example.com:11211/stat",
            "ldap://example.com/",
            "jar:https://example.com/x.jar!/",
            "javascript:alert(1)",
            "data:text/plain,x",
            "//example.com/",
            "https:example.com",
            "https:/example.com",
            "https:///example.com",
            "https://",
            "",
            " https://example.com/",
            "https://example.com/ ",
            "https://exa mple.com/",
            "https://example.com/\r\nHost: inside",
            "https://example.com\t.evil.example/",
            "https://example.com\u0000.evil.example/",
            "https://example.com\\@10.0.0.1/", // parsers differ
            "https://example.com\\.evil.example/",
            "https://user@example.com/",
            "https://user:password@example.com/",
            "https://@example.com/",
            "https://example.com@10.0.0.1/",
            "https://10.0.0.1@example.com/",
            "https://example.com#@10.0.0.1/",
            "https://example.com/#fragment",
            "https://example.com:22/", // ports of other protocols
            "https://example.com:25/",
            "https://example.com:80/",
            "https://example.com:0/",
            "https://example.com:65536/",
            "https://example.com:-1/",
            "https://example.com:443:443/",
            "https://localhost/",
            "https://LOCALHOST/",
            "https://localhost./",
            "https://localhost.localdomain/",
            "https://easel.localhost/",
            "https://redis/", // names of the neighbourhood
            "https://postgres:5432/",
            "https://kafka.internal/",
            "https://metadata.google.internal/computeMetadata/v1/",
            "https://instance-data.ec2.internal/",
            "https://printer.local/",
            "https://router.lan/",
            "https://box.home/",
            "https://intranet.corp/",
            "https://1.0.0.127.in-addr.arpa/",
            "https://hidden.onion/",
            "https://some_host.example.com/",
            "https://-example.com/",
            "https://example-.com/",
            "https://example..com/",
            "https://.example.com/",
            "https://b\u00fccher.example/", // to be encoded
            "https://\uff11\uff12\uff17.0.0.1/",
            "https://127\u30020\u30020\u30021/",
            "https://\u24d4xample.com/",
            "https://127.0.0.1/", // this machine
            "https://127.0.0.1:8443/",
            "https://127.1/",
            "https://127.0.1/",
            "https://127.255.255.254/",
            "https://127.0.0.1./",
            "https://127.000.000.001/",
            "https://0177.0.0.1/", // octal
            "https://0177.0.0.01/",
            "https://00000177.0.0.1/",
            "https://0x7f.0.0.1/", // hexadecimal
            "https://0x7f000001/",
            "https://0X7F.0X0.0X0.0X1/",
            "https://2130706433/", // one number
            "https://017700000001/",
            "https://4294967295/",
            "https://0/",
            "https://0.0.0.0/",
            "https://0.1.2.3/",
            "https://256.256.256.256/",
            "https://1.2.3.4.5/",
            "https://1.2.3/",
            "https://example.0x7f/",
            "https://10.0.0.1/", // private networks
            "https://10.255.255.255/",
            "https://172.16.0.1/",
            "https://172.31.255.255/",
            "https://192.168.0.1/",
            "https://192.168.255.255/",
            "https://100.64.0.1/", // carriers
            "https://100.127.255.255/",
            "https://169.254.169.254/latest/meta-data/", // metadata
            "https://169.254.170.2/v2/credentials",
            "https://2852039166/",
            "https://0xa9fea9fe/",
            "https://0251.0376.0251.0376/",
            "https://100.100.100.200/latest/meta-data/",
            "https://192.0.0.192/opc/v2/instance/",
            "https://192.0.0.1/",
            "https://192.0.2.1/",
            "https://192.88.99.1/",
            "https://198.18.0.1/",
            "https://198.19.255.255/",
            "https://198.51.100.1/",
            "https://203.0.113.1/",
            "https://224.0.0.1/", // multicast
            "https://239.255.255.250/",
            "https://240.0.0.1/",
            "https://255.255.255.255/",
            "https://[::]/",
            "https://[::1]/",
            "https://[0:0:0:0:0:0:0:1]/",
            "https://[0000:0000:0000:0000:0000:0000:0000:0001]:8443/",
            "https://[::ffff:127.0.0.1]/", // v4 in disguise
            "https://[::ffff:7f00:1]/",
            "https://[0:0:0:0:0:ffff:10.0.0.1]/",
            "https://[::ffff:169.254.169.254]/",
            "https://[::127.0.0.1]/",
            "https://[::a9fe:a9fe]/",
            "https://[::ffff:0:10.0.0.1]/",
            "https://[64:ff9b::10.0.0.1]/", // NAT64
            "https://[64:ff9b::a9fe:a9fe]/",
            "https://[64:ff9b::8.8.8.8]/",
            "https://[64:ff9b:1::10.0.0.1]/",
            "https://[2002:7f00:1::]/", // 6to4
            "https://[2002:a9fe:a9fe::1]/",
            "https://[2001::1]/", // Teredo
            "https://[2001:0:7f00:1::]/",
            "https://[2001:10::1]/",
            "https://[2001:20::1]/",
            "https://[2001:2::1]/",
            "https://[2001:db8::1]/",
            "https://[3fff::1]/",
            "https://[2606:4700::5efe:10.0.0.1]/", // ISATAP
            "https://[2606:4700::200:5efe:a00:1]/",
            "https://[fc00::1]/",
            "https://[fd00:ec2::254]/",
            "https://[fe80::1]/",
            "https://[fe80::1%25eth0]/",
            "https://[fe80::1%eth0]/",
            "https://[fec0::1]/",
            "https://[ff02::1]/",
            "https://[100::1]/",
            "https://[5f00::1]/",
            "https://[::1",
            "https://[::1]example.com/",
            "https://[example.com]/",
            "https://[v1.x]/");

    /** Where names lead that look like any other. */
    private static final List<String> INSIDE = List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.20.0.5",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.251",
            "255.255.255.255",
            "::1",
            "::",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::1",
            "2001:0:a00:1::1",
            "fc00::1",
            "fe80::1",
            "ff02::1",
            "2606:4700::5efe:a00:1");

    private static final List<String> PUBLIC = List.of(
            "https://example.com",
            "https://example.com/hooks?token=a%20b",
            "https://EXAMPLE.com:443/",
            "https://hooks.example.co.uk:8443/x",
            "https://xn--bcher-kva.example.com/",
            "https://1.example.com/",
            "https://8.8.8.8/",
            "https://172.15.255.255/",
            "https://172.32.0.1/",
            "https://100.128.0.1/",
            "https://[2606:4700:4700::1111]/");

    static Stream<String> hostile() {
        return HOSTILE.stream();
    }

    static Stream<String> inside() {
        return INSIDE.stream();
    }

    static Stream<String> open() {
        return PUBLIC.stream();
    }

    @Test
    void knowsMoreThanAHundred() {
        assertThat(HOSTILE).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWithoutALookUp(String url) {
        assertThatThrownBy(() -> OutboundUrl.of(url, OutboundRules.STRICT)).isInstanceOf(RefusedUrl.class);
    }

    @ParameterizedTest
    @MethodSource("open")
    void isReadWhenItIsPublic(String url) throws RefusedUrl {
        assertThat(OutboundUrl.of(url, OutboundRules.STRICT)).hasToString(url);
    }

    @ParameterizedTest
    @MethodSource("inside")
    void isNotConnectedToByAnyName(String address) throws IOException, RefusedUrl {
        Names names = _ -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral(address)};
        try (var http = new GuardedHttp(OutboundRules.STRICT, names)) {
            var url = http.read("https://hooks.example.com/");
            assertThatThrownBy(() -> http.check(url, LIMIT)).isInstanceOf(RefusedUrl.class);
            assertThat(http.post(url, Map.of(), new byte[0], LIMIT, 100)).isInstanceOf(Outcome.Refused.class);
            assertThat(http.fetch("https://hooks.example.com/", LIMIT, 100)).isInstanceOf(Outcome.Refused.class);
        }
    }

    /** The name is public when it is registered, and this machine whenever it is called. */
    @Test
    void isCheckedAgainAtEveryUse() throws IOException, RefusedUrl {
        var lookUps = new AtomicInteger();
        Names rebinding = _ ->
                new InetAddress[] {InetAddress.ofLiteral(lookUps.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")};
        try (var inside = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
                var http = new GuardedHttp(OutboundRules.STRICT, rebinding)) {
            var url = http.read("https://rebinding.example.com:" + inside.getLocalPort() + "/");
            http.check(url, LIMIT);
            for (var i = 0; i < 10; i++) {
                assertThat(http.post(url, Map.of(), new byte[0], LIMIT, 100)).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(lookUps).hasValue(11); // once for each use: there is no moment between check and connection
            inside.setSoTimeout(1);
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
