package org.merchantgateway.simulator.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.simulator.acs.AuthenticationRequest;
import org.merchantgateway.simulator.card.TestCard;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.web.Form;

/**
 * What a payer's browser brings to the issuer, checked; {@code acs.jte} shows it.
 *
 * @param paReq as it came
 * @param request what it says
 * @param card the test card whose account it names
 * @param md what goes back to the {@code TermUrl} unchanged
 * @param termUrl to which the answer is posted
 * @param language of the page
 */
record AcsVisit(
        PaReq paReq, AuthenticationRequest request, TestCard card, String md, String termUrl, Language language) {

    private static final int SHOWN = 4;

    /**
     * Reads it.
     *
     * @throws InvalidRequest if something is missing, the TermUrl is no address of the web, or the PaReq is malformed or not of
     *     an enrolled test card
     */
    static AcsVisit of(Form form, Language language) {
        String md = required(form, "MD");
        String termUrl = required(form, "TermUrl");
        if (!isWebAddress(termUrl)) {
            throw InvalidRequest.of("TermUrl", "must be an absolute http or https address", "got another text");
        }
        PaReq paReq = PaReq.of(required(form, "PaReq"));
        AuthenticationRequest request = AuthenticationRequest.of(paReq);
        TestCard card = TestCard.byAccount(request.account())
                .filter(known -> known.behaviour().needsAcs())
                .orElseThrow(() -> InvalidRequest.of(
                        "PaReq", "must be of a test card that is enrolled in 3-D Secure", "got another"));
        return new AcsVisit(paReq, request, card, md, termUrl, language);
    }

    private static String required(Form form, String name) {
        return form.find(name).orElseThrow(() -> InvalidRequest.of(name, "is required", "got nothing"));
    }

    private static boolean isWebAddress(String address) {
        try {
            return new URI(address).getHost() != null && Pages.isWebAddress(address);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    String amount() {
        return DisplayedAmount.of(request.amount(), request.currency(), language);
    }

    String lastDigits() {
        return card.pan().substring(card.pan().length() - SHOWN);
    }

    /** What the form carries along, since the issuer keeps nothing. */
    Map<String, String> hiddenFields(int wrongPasswords) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("PaReq", paReq.reveal());
        fields.put("MD", md);
        fields.put("TermUrl", termUrl);
        fields.put("language", language.code());
        fields.put("tries", Integer.toString(wrongPasswords));
        return fields;
    }
}
