package org.merchantgateway.simulator.soap;

import java.util.Optional;
import org.merchantgateway.simulator.core.EnrollmentAnswer;
import org.merchantgateway.simulator.core.GatewayCore;
import org.merchantgateway.simulator.core.Merchant;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.xml.XmlElement;

/** {@code verifyEnrollment}: its part is the bare number. */
record EnrollmentOperation() implements SoapOperation {

    @Override
    public String part() {
        return "pan";
    }

    @Override
    public XmlWriter.Content answer(GatewayCore gateway, Merchant merchant, XmlElement part) {
        EnrollmentAnswer enrollment =
                gateway.enrollment(Optional.of(part.text()).filter(text -> !text.isBlank()));
        return xml -> {
            xml.attribute("isEnrolled", enrollment.enrolled());
            xml.attribute("emitterName", enrollment.emitterName());
            xml.attribute("emitterCountryCode", enrollment.emitterCountryCode());
            xml.outcome(Message.SUCCESS, Message.success(SoapOperation.language(part)));
        };
    }
}
