package org.merchantgateway.simulator.core;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddressCheck;

/** Reads the texts of a request as the gateway does: refuses what is missing or wrong, each with its own message. */
final class RequestChecks {

    private static final Set<String> FLAGS = Set.of("true", "false", "1", "0");
    private static final int IP_LENGTH = 39;
    private static final IpAddressCheck IP_ADDRESS = new IpAddressCheck();

    private RequestChecks() {}

    static <T> T required(Optional<T> given, Message otherwise) {
        return given.orElseThrow(() -> new Refusal(otherwise));
    }

    /** A value of the domain, made of the text. */
    static <T> T value(String text, Function<String, T> making, Message otherwise) {
        try {
            return making.apply(text);
        } catch (InvalidRequest invalid) {
            throw new Refusal(otherwise);
        }
    }

    static Amount amount(String text) {
        return value(text.strip(), Amount::parse, Message.AMOUNT_INVALID);
    }

    /**
     * A flag: {@code true}, {@code false}, {@code 1} or {@code 0}; false if it is missing.
     *
     * @throws Refusal if it is anything else
     */
    static boolean flag(Optional<String> given, Message otherwise) {
        String text = given.map(String::strip).orElse("false").toLowerCase(Locale.ROOT);
        check(FLAGS.contains(text), otherwise);
        return text.equals("true") || text.equals("1");
    }

    /** The payer's address: IPv4 or IPv6 in numbers. */
    static void ip(Optional<String> given, Message otherwise) {
        given.ifPresent(ip -> check(isText(ip, IP_LENGTH) && IP_ADDRESS.test(ip.strip()), otherwise));
    }

    static void check(boolean holds, Message otherwise) {
        if (!holds) {
            throw new Refusal(otherwise);
        }
    }

    /** Whether both wires can carry the text: the characters of XML 1.0 without controls. */
    static boolean isText(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(RequestChecks::isLegal);
    }

    private static boolean isLegal(int c) {
        return !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
