package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Map;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.SharedCall;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.json.JsonObject;
import org.merchantgateway.simulator.xml.XmlElement;

/** A call that both wires share, over SOAP. A part that is a text is the field of its own name. */
record SharedOperation(SharedCall call) implements SoapOperation {

    @Override
    public JsonObject answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        List<StoredCard> cards = call.action()
                .on(
                        gateway,
                        merchant,
                        field -> field.equals(part.name().getLocalPart()) ? part.content() : part.attribute(field));
        return withList(SoapOperation.success(part), cards);
    }

    @Override
    public JsonObject refusal(Refusal refusal, Language language) {
        return withList(SoapOperation.super.refusal(refusal, language), List.of());
    }

    private JsonObject withList(JsonObject outcome, List<StoredCard> cards) {
        return call.style() == SharedCall.Style.CARDS
                ? outcome.put(
                        "bindings",
                        Map.of("binding", cards.stream().map(StoredCard::listed).toList()))
                : outcome;
    }
}
