package org.merchantgateway.simulator.soap;

import java.util.List;
import java.util.Map;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Language;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Refusal;
import org.merchantgateway.simulator.core.SharedCall;
import org.merchantgateway.simulator.core.StoredCard;
import org.merchantgateway.simulator.xml.XmlElement;

/** A call that both wires share, over SOAP. A part that is a text is the field of its own name. */
record SharedOperation(SharedCall call) implements SoapOperation {

    @Override
    public String part() {
        return call.part();
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        List<StoredCard> cards = call.action()
                .on(gateway, merchant, field -> field.equals(part()) ? part.content() : part.attribute(field));
        return withList(SoapOperation.success(part), cards);
    }

    @Override
    public XmlWriter.Content refusal(Refusal refusal, Language language) {
        return withList(SoapOperation.super.refusal(refusal, language), List.of());
    }

    private XmlWriter.Content withList(XmlWriter.Content outcome, List<StoredCard> cards) {
        return xml -> {
            outcome.writeTo(xml);
            if (call.style() == SharedCall.Style.CARDS) {
                xml.element("bindings", list -> {
                    for (StoredCard card : cards) {
                        list.element("binding", binding -> {
                            for (Map.Entry<String, String> field : card.listed().entrySet()) {
                                binding.attribute(field.getKey(), field.getValue());
                            }
                        });
                    }
                });
            }
        };
    }
}
