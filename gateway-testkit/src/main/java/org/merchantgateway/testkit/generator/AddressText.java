package org.merchantgateway.testkit.generator;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.Notation;

/** IPv4 and IPv6 addresses. */
final class AddressText {

    private static final String RULE = "IpAddress";

    private AddressText() {}

    static Inputs of(Notation notation) {
        Arbitrary<String> valid = Arbitraries.oneOf(
                        v4(), v6(), v6().map(String::toUpperCase), longest(), shortened(), mapped())
                .filter(address -> address.length() <= notation.max());
        return NotationText.inputs(notation, valid, AddressText::ofLength)
                .orInvalid(v4().map(address -> address.substring(address.indexOf('.') + 1)), RULE, "three numbers")
                .orInvalid(v4().map(address -> address + ".1"), RULE, "five numbers")
                .orInvalid(
                        v4().map(address -> "256" + address.substring(address.indexOf('.'))), RULE, "a number over 255")
                .orInvalid(v4().map(address -> "0" + address), RULE, "a number with a leading zero")
                .orInvalid(v6().map(address -> address.substring(address.indexOf(':') + 1)), RULE, "seven groups")
                .orInvalid(v6().map(address -> address + ":1"), RULE, "nine groups")
                .orInvalid(v6().map(address -> "g" + address.substring(1)), RULE, "one character that no address has")
                .orInvalid(shortened().map(address -> address + "::1"), RULE, "two gaps")
                .orInvalid(shortened().map(address -> address + "%1"), RULE, "a zone");
    }

    /** No address has that length. */
    private static Arbitrary<String> ofLength(int length) {
        return longest().map(address -> Characters.repeated(address, length));
    }

    private static Arbitrary<String> v4() {
        return Arbitraries.integers()
                .between(0, 255)
                .list()
                .ofSize(4)
                .map(numbers -> String.format(Locale.ROOT, "%d.%d.%d.%d", numbers.toArray()));
    }

    private static Arbitrary<String> v6() {
        return groups("%x").list().ofSize(8).map(all -> String.join(":", all));
    }

    private static Arbitrary<String> longest() {
        return groups("%04x").list().ofSize(8).map(all -> String.join(":", all));
    }

    private static Arbitrary<String> groups(String format) {
        return Arbitraries.integers().between(0, 0xFFFF).map(group -> String.format(Locale.ROOT, format, group));
    }

    private static Arbitrary<String> shortened() {
        Arbitrary<List<String>> some = groups("%x").list().ofMaxSize(3);
        return Combinators.combine(some, some)
                .as((before, after) -> String.join(":", before) + "::" + String.join(":", after));
    }

    private static Arbitrary<String> mapped() {
        return v4().map(address -> "::ffff:" + address);
    }
}
