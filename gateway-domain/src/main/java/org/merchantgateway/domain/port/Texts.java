package org.merchantgateway.domain.port;

import org.merchantgateway.domain.notation.Printable;

/**
 * What the gateway said in words, kept apart as the manual does. Both are as they came: localised, of any length, and not
 * to be decided upon. {@link #toString()} is safe to print.
 *
 * @param forPayer a text that may be shown to the payer, or empty
 * @param technical an explanation that must not be shown to the payer, or empty
 */
public record Texts(String forPayer, String technical) {

    private static final Texts NONE = new Texts("", "");

    /** The gateway said nothing. */
    public static Texts none() {
        return NONE;
    }

    /** A text that says what is technically wrong, and nothing for the payer. */
    public static Texts technical(String text) {
        return new Texts("", text);
    }

    @Override
    public String toString() {
        String payer = forPayer.isEmpty() ? "" : "for the payer: " + Printable.of(forPayer);
        String tech = technical.isEmpty() ? "" : Printable.of(technical);
        return tech.isEmpty() || payer.isEmpty() ? tech + payer : tech + "; " + payer;
    }
}
