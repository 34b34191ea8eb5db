package org.merchantgateway.simulator.rest;

import java.util.Optional;
import org.merchantgateway.simulator.core.CardPayment;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.web.Form;

/** {@code paymentorder.do}: by POST only, and its error code is a number. */
record PayByCardMethod() implements RestMethod {

    private static final int YEAR_DIGITS = 4;

    @Override
    public boolean allowsGet() {
        return false;
    }

    @Override
    public JsonAnswer answer(GatewayCore gateway, Merchant merchant, Form form) {
        return new AttemptJson(gateway.pay(merchant, payment(form)));
    }

    @Override
    public JsonAnswer refusal(Refusal refusal, Language language) {
        return AttemptJson.refusal(refusal, language);
    }

    private static CardPayment payment(Form form) {
        Optional<String> expiry = form.find("$EXPIRY").map(String::strip); // YYYYMM, goes before YYYY and MM
        return new CardPayment(
                form.find("MDORDER"),
                form.find("$PAN"),
                form.find("$CVC"),
                expiry.map(yyyymm -> yyyymm.substring(0, Math.min(YEAR_DIGITS, yyyymm.length())))
                        .or(() -> form.find("YYYY")),
                expiry.map(yyyymm -> yyyymm.substring(Math.min(YEAR_DIGITS, yyyymm.length())))
                        .or(() -> form.find("MM")),
                form.find("TEXT"),
                form.find("language"),
                form.find("ip"),
                form.find("email"),
                RestFields.parameters(form));
    }
}
