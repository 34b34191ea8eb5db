package org.merchantgateway.domain.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, and the JDK's own reading of literals. */
class IpAddressTest {

    private static final IpAddressCheck CHECK = new IpAddressCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "127.0.0.1",
                "203.0.113.7",
                "255.255.255.255",
                "::",
                "::1",
                "1::",
                "2001:db8::1",
                "2001:DB8::A",
                "1:2:3:4:5:6:7:8",
                "0001:0002:0003:0004:0005:0006:0007:0008",
                "::2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "1:2:3::5:6:7:8",
                "::ffff:203.0.113.7",
                "::1.2.3.4",
                "1:2:3:4:5:6:1.2.3.4",
                "1::5:1.2.3.4",
                "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789",
                "ABCD:EF01:2345:6789:ABCD:EF01:192.168.158.190"
            })
    void takesAddresses(String text) {
        assertThat(CHECK.test(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.004",
                "1.2.3.-4",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                " 1.2.3.4",
                "1.2.3.4 ",
                "1.2.3.4\n",
                "1,2,3,4",
                "0x7f.0.0.1",
                "2130706433",
                "\u0661.2.3.4",
                "localhost",
                "shop.example",
                ":",
                ":::",
                "1:::2",
                "1::2::3",
                ":1",
                "1:",
                ":1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8:",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4::5:6:7:8",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::256.2.3.4",
                "::1.2.3",
                "::01.2.3.4",
                "fe80::1%eth0",
                "fe80::1%1",
                "[::1]",
                "::1/64",
                "::1\n",
                "\uff11::"
            })
    void refusesWhateverElse(String text) {
        assertThat(CHECK.test(text)).isFalse();
    }

    @Property
    void takesFourBytes(
            @ForAll @IntRange(max = 300) int a,
            @ForAll @IntRange(max = 300) int b,
            @ForAll @IntRange(max = 300) int c,
            @ForAll @IntRange(max = 300) int d) {
        assertThat(CHECK.test(a + "." + b + "." + c + "." + d)).isEqualTo(a < 256 && b < 256 && c < 256 && d < 256);
    }

    @Property(tries = 20_000)
    void takesIpv6AsTheJdkDoes(@ForAll("nearlyIpv6") String text) {
        assertThat(CHECK.test(text)).isEqualTo(isIpv6ForTheJdk(text));
    }

    @Provide
    Arbitrary<String> nearlyIpv6() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of("0", "1", "ff", "DB8", "ffff")),
                net.jqwik.api.Tuple.of(3, Arbitraries.of("")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("12345", "g", "1.2.3.4", "01.2.3.4", "1.2.3", "-1", "+1")));
        Arbitrary<String> joined = piece.list().ofMinSize(2).ofMaxSize(10).map(pieces -> String.join(":", pieces));
        Arbitrary<String> gap = Combinators.combine(
                        groups(7), groups(7), Arbitraries.of("", "1.2.3.4", "255.255.255.256"))
                .as((head, tail, ipv4) -> head + "::" + tail + (tail.isEmpty() || ipv4.isEmpty() ? ipv4 : ":" + ipv4));
        Arbitrary<String> whole = groups(9);
        return Arbitraries.oneOf(joined, gap, whole);
    }

    private static Arbitrary<String> groups(int most) {
        return Arbitraries.integers()
                .between(0, 0xFFFF)
                .map(Integer::toHexString)
                .list()
                .ofMaxSize(most)
                .map(groups -> String.join(":", groups));
    }

    /** In brackets the JDK looks no name up. It also takes leading zeros, which RFC 4291 and we do not. */
    private static boolean isIpv6ForTheJdk(String text) {
        boolean tooManyZeros = Pattern.compile("[0-9A-Fa-f]{5}|(?<![0-9A-Fa-f])0\\d+\\.")
                .matcher(text)
                .find();
        if (tooManyZeros || !text.contains(":")) {
            return false;
        }
        try {
            return InetAddress.getByName("[" + text + "]") != null;
        } catch (UnknownHostException none) {
            return false;
        }
    }
}
