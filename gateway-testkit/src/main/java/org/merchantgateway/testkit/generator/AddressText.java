package org.merchantgateway.testkit.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.merchantgateway.domain.notation.Notation;

/** IPv4 and IPv6 addresses. */
final class AddressText implements Constrained {

    private static final String RULE = "IpAddress";

    private final Notation notation;

    AddressText(Notation notation) {
        this.notation = notation;
    }

    @Override
    public Arbitrary<String> valid() {
        return Arbitraries.oneOf(v4(), v6(), v6().map(String::toUpperCase), longest(), shortened(), mapped())
                .filter(address -> address.length() <= notation.max());
    }

    @Override
    public List<Arbitrary<Flaw>> flawed() {
        List<Arbitrary<Flaw>> flaws = new ArrayList<>(NotationText.flaws(notation, valid(), this::ofLength));
        flaws.add(flaw(v4().map(address -> address.substring(address.indexOf('.') + 1)), "three numbers"));
        flaws.add(flaw(v4().map(address -> address + ".1"), "five numbers"));
        flaws.add(flaw(v4().map(address -> "256" + address.substring(address.indexOf('.'))), "a number beyond 255"));
        flaws.add(flaw(v4().map(address -> "0" + address), "a number with a leading zero"));
        flaws.add(flaw(v6().map(address -> address.substring(address.indexOf(':') + 1)), "seven groups"));
        flaws.add(flaw(v6().map(address -> address + ":1"), "nine groups"));
        flaws.add(flaw(v6().map(address -> "g" + address.substring(1)), "one character that no address has"));
        flaws.add(flaw(shortened().map(address -> address + "::1"), "two gaps"));
        flaws.add(flaw(shortened().map(address -> address + "%1"), "a zone"));
        return flaws;
    }

    private static Arbitrary<Flaw> flaw(Arbitrary<String> addresses, String text) {
        return Flaw.of(addresses, RULE, text);
    }

    /** Of that length no address may be. */
    private Arbitrary<String> ofLength(int length) {
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
