package org.merchantgateway.simulator.soap;

import org.merchantgateway.simulator.core.Attempted;
import org.merchantgateway.simulator.core.FinishRequest;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code finishThreeDs}: says where the payer goes, and not what became of the payment. */
record FinishOperation() implements SoapOperation {

    @Override
    public String part() {
        return "request";
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        Attempted.Over over = gateway.finish(
                merchant, new FinishRequest(part.attribute("md"), part.attribute("paRes"), part.attribute("language")));
        return xml -> {
            xml.attribute("returnUrl", over.redirect());
            xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(part)));
        };
    }
}
