package org.merchantgateway.domain.port;

import java.util.function.UnaryOperator;
import org.merchantgateway.domain.notation.Printable;

/**
 * The gateway's messages: one for the payer and one for the shop's staff. Both are unchanged: localised and of any length. Do
 * not base a decision on them: one error code has several texts. {@link #toString()} is safe to print.
 *
 * @param forPayer a message that may be shown to the payer, or empty
 * @param technical an explanation that must not be shown to the payer, or empty
 */
public record Texts(String forPayer, String technical) implements Redactable<Texts> {

    private static final Texts NONE = new Texts("", "");

    /** No message. */
    public static Texts none() {
        return NONE;
    }

    /** A technical explanation, without a message for the payer. */
    public static Texts technical(String text) {
        return new Texts("", text);
    }

    @Override
    public Texts redacted(UnaryOperator<String> redact) {
        return new Texts(redact.apply(forPayer), redact.apply(technical));
    }

    @Override
    public String toString() {
        String payer = forPayer.isEmpty() ? "" : "for the payer: " + Printable.of(forPayer);
        String tech = technical.isEmpty() ? "" : Printable.of(technical);
        return tech.isEmpty() || payer.isEmpty() ? tech + payer : tech + "; " + payer;
    }
}
