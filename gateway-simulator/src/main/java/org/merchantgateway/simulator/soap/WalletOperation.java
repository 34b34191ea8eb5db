package org.merchantgateway.simulator.soap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.WalletAnswer;
import org.merchantgateway.simulator.core.WalletRequest;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code androidPay} and its siblings: elements throughout, and another envelope of the answer than elsewhere. */
record WalletOperation(Wallet wallet) implements SoapOperation {

    @Override
    public String part() {
        return "arg0";
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        part.text("merchant").map(String::strip).ifPresent(named -> {
            if (!named.equals(merchant.login()) && !named.equals(merchant.name())) {
                throw new Refusal(Message.ACCESS_DENIED);
            }
        });
        WalletAnswer answer = gateway.pay(merchant, request(part));
        if (answer instanceof WalletAnswer.Declined declined) {
            return failed(WalletAnswer.Declined.CODE, declined.description(), declined.message());
        }
        WalletAnswer.Processed processed = (WalletAnswer.Processed) answer;
        return xml -> {
            xml.element("success", Optional.of("true"));
            xml.element("data", data -> {
                data.element("orderId", Optional.of(processed.orderId()));
                data.element("bindingId", processed.bindingId());
                data.element("acsUrl", processed.challenge().map(Attempted.Challenged::acsUrl));
                data.element("paReq", processed.challenge().map(Attempted.Challenged::paReq));
                data.element("termUrl", processed.challenge().map(Attempted.Challenged::termUrl));
            });
        };
    }

    private WalletRequest request(XmlElement part) {
        return new WalletRequest(
                wallet,
                part.text("orderNumber"),
                part.text("description"),
                part.text("language"),
                parameters(part.child("additionalParameters")),
                part.text("preAuth"),
                part.text("clientId"),
                part.text("paymentToken"),
                part.text("ip"),
                part.text("amount"),
                part.text("currencyCode").map(String::strip));
    }

    private static Map<String, String> parameters(XmlElement additional) {
        Map<String, String> parameters = new LinkedHashMap<>();
        additional.all("entry").stream()
                .filter(entry -> !entry.children().isEmpty())
                .forEach(entry -> parameters.put(
                        entry.child("key").text(), entry.child("value").text()));
        return parameters;
    }

    @Override
    public XmlWriter.Content refusal(Refusal refusal, Language language) {
        return failed(refusal.code(), refusal.description(), refusal.text(language));
    }

    private static XmlWriter.Content failed(int code, String description, String message) {
        return xml -> {
            xml.element("success", Optional.of("false"));
            xml.element("error", error -> {
                error.element("code", Optional.of(Integer.toString(code)));
                error.element("description", Optional.of(description));
                error.element("message", Optional.of(message));
            });
        };
    }
}
