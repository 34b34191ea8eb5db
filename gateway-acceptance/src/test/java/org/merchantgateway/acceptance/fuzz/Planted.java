package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** A card number that stands in many an input, and may stand in nothing that is printed. */
final class Planted {

    /** Digits beside it make another number of it. */
    private static final Pattern PAN = Pattern.compile("(?<!\\d)4000001234567899(?!\\d)");

    /** A reference is printed as it is, so that two of them do not look alike, unless it is a card number and nothing else. */
    private static final Pattern PAN_BY_ITSELF = Pattern.compile("(?<![\\w-])4000001234567899(?![\\w-])");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private Planted() {}

    /** It is not in a text. */
    static void isNotIn(String printed) {
        assertThat(PAN.matcher(printed).find())
                .as("the planted card number is printed")
                .isFalse();
    }

    /** It is not in a text that holds references, but as a part of a longer one. */
    static void isNoReferenceIn(String printed) {
        assertThat(PAN_BY_ITSELF.matcher(printed).find())
                .as("the planted card number is printed")
                .isFalse();
    }

    /** It is not in an exception's trace, and its message is a line. */
    static void isNotIn(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        isNotIn(trace.toString());
        isALine(String.valueOf(thrown.getMessage()));
    }

    /** A text that may be logged: without control characters. */
    static void isALine(String printed) {
        assertThat(CONTROLS.matcher(printed).find())
                .as("a control character is printed")
                .isFalse();
    }
}
