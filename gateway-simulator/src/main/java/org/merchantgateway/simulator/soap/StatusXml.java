package org.merchantgateway.simulator.soap;

import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.domain.money.Sums;
import org.merchantgateway.domain.order.Order;
import org.merchantgateway.simulator.core.Attempt;
import org.merchantgateway.simulator.core.Message;
import org.merchantgateway.simulator.core.MoscowTime;
import org.merchantgateway.simulator.core.PlacedOrder;
import org.merchantgateway.simulator.core.StatusAnswer;

/** The extended status as XML, in the schema's order: dates are {@code xs:dateTime} of Moscow, amounts minor units. */
record StatusXml(StatusAnswer status) implements XmlWriter.Content {

    @Override
    public void writeTo(XmlWriter xml) throws XMLStreamException {
        writeAttributes(xml);
        writePairs(xml, "merchantOrderParams", status.placed().particulars().parameters());
        writePairs(xml, "attributes", Map.of("mdOrder", status.placed().id()));
        if (status.placed().attempt().isPresent()) {
            writeCard(xml, status.placed().attempt().get());
        }
        if (status.bindingId().isPresent()) {
            xml.element("bindingInfo", info -> {
                info.attribute("clientId", status.clientId());
                info.attribute("bindingId", status.bindingId());
            });
        }
        xml.element("authDateTime", status.authDateTime().map(MoscowTime::format));
        xml.element("terminalId", status.terminalId());
        xml.element("authRefNum", status.authRefNum());
        if (status.hasSums()) {
            xml.element("paymentAmountInfo", this::writeSums);
        }
        if (status.bank().isPresent()) {
            writeBank(xml, status.bank().get());
        }
        if (status.payerEmail().or(status::payerPhone).isPresent()) {
            xml.element("payerData", this::writePayer);
        }
        if (status.basket().isPresent()) {
            BasketXml.write(xml, status.basket().get());
        }
        for (PlacedOrder.Refunded refund : status.refunds()) {
            xml.element("refunds", inside -> writeRefund(inside, refund));
        }
        xml.element("chargeback", status.chargeback().map(disputed -> Boolean.toString(disputed)));
        xml.element("paymentWay", status.paymentWay());
    }

    private void writeAttributes(XmlWriter xml) throws XMLStreamException {
        Order order = status.order();
        xml.attribute("orderNumber", order.number().value());
        xml.attribute("orderStatus", order.status().code());
        xml.attribute("actionCode", order.actionCode());
        xml.attribute("actionCodeDescription", status.actionCodeDescription());
        xml.attribute("amount", order.amount().minor());
        xml.attribute("currency", order.currency().code());
        xml.attribute("date", MoscowTime.format(order.registeredAt()));
        xml.attribute("depositedDate", status.depositedDate().map(MoscowTime::format));
        xml.attribute("refundedDate", status.refundedDate().map(MoscowTime::format));
        xml.attribute("reversedDate", status.reversedDate().map(MoscowTime::format));
        xml.attribute("orderDescription", status.placed().particulars().description());
        xml.attribute("ip", status.ip());
        xml.outcome(Message.SUCCESS, Message.success(status.language()));
    }

    static void writePairs(XmlWriter xml, String name, Map<String, String> pairs) throws XMLStreamException {
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            xml.element(name, inside -> {
                inside.attribute("name", pair.getKey());
                inside.attribute("value", pair.getValue());
            });
        }
    }

    private void writeCard(XmlWriter xml, Attempt attempt) throws XMLStreamException {
        xml.element("cardAuthInfo", card -> {
            card.attribute("maskedPan", attempt.maskedPan());
            card.attribute("expiration", attempt.expiration());
            card.attribute("cardholderName", attempt.cardholder());
            card.attribute("approvalCode", attempt.authorisation().map(Attempt.Authorisation::approvalCode));
            card.attribute("paymentSystem", status.paymentSystem());
            if (attempt.authentication().isPresent()) {
                writeAuthentication(card, attempt.authentication().get());
            }
        });
    }

    private void writeAuthentication(XmlWriter xml, Attempt.Authentication authentication) throws XMLStreamException {
        Optional<String> paRes =
                Optional.of(authentication.paResStatus()).filter(told -> status.hasAuthenticationStatus());
        xml.element("secureAuthInfo", secure -> {
            secure.element("eci", Optional.of(Integer.toString(authentication.eci())));
            secure.element("paResStatus", paRes);
            secure.element("threeDSInfo", info -> {
                info.element("cavv", authentication.cavv());
                info.element("xid", Optional.of(authentication.xid()));
            });
            secure.element("veResStatus", paRes.map(told -> "Y"));
        });
    }

    private void writeSums(XmlWriter xml) throws XMLStreamException {
        Sums sums = status.order().sums();
        xml.attribute("paymentState", status.order().paymentState());
        xml.attribute("approvedAmount", sums.approved().minor());
        xml.attribute("depositedAmount", sums.deposited().minor());
        xml.attribute("refundedAmount", sums.refunded().minor());
        xml.attribute("feeAmount", Optional.of("0").filter(fee -> status.hasFee()));
        xml.attribute(
                "totalAmount", Optional.of(status.order().amount().toString()).filter(total -> status.hasTotal()));
    }

    private static void writeBank(XmlWriter xml, StatusAnswer.Bank bank) throws XMLStreamException {
        xml.element("bankInfo", info -> {
            info.attribute("bankName", bank.name());
            info.attribute("bankCountryCode", bank.countryCode());
            info.attribute("bankCountryName", bank.countryName());
        });
    }

    private void writePayer(XmlWriter xml) throws XMLStreamException {
        xml.attribute("email", status.payerEmail());
        xml.attribute("phone", status.payerPhone());
    }

    private void writeRefund(XmlWriter xml, PlacedOrder.Refunded refund) throws XMLStreamException {
        xml.attribute("referenceNumber", refund.referenceNumber());
        xml.attribute("actionCode", "0");
        xml.attribute("amount", refund.amount().minor());
        xml.attribute("approvalCode", Optional.of(refund.approvalCode()).filter(code -> status.hasRefundApproval()));
        xml.attribute("date", MoscowTime.format(refund.at()));
    }
}
