package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code getBindings}. Even its errors have the list. */
record BindingsOperation() implements SoapOperation {

    private static final Set<String> TRUE = Set.of("true", "1");

    @Override
    public String part() {
        return "request";
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        Optional<String> showExpired = part.attribute("showExpired").map(String::strip);
        List<StoredCard> cards = gateway.bindings(
                merchant,
                part.attribute("clientId"),
                part.attribute("bindingId"),
                showExpired.filter(TRUE::contains).isPresent(),
                part.attribute("language"));
        return xml -> {
            xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(part)));
            xml.element("bindings", list -> {
                for (StoredCard card : cards) {
                    list.element("binding", binding -> {
                        binding.attribute("bindingId", card.id());
                        binding.attribute("maskedPan", card.maskedPan());
                        binding.attribute("expiryDate", card.expiry().toString());
                        binding.attribute("clientId", card.clientId());
                        binding.attribute("paymentWay", StoredCard.LISTED_AS);
                    });
                }
            });
        };
    }

    @Override
    public XmlWriter.Content refusal(Refusal refusal, Language language) {
        return xml -> {
            xml.outcome(refusal.code(), refusal.text(language));
            xml.element("bindings", nothing -> {});
        };
    }
}
