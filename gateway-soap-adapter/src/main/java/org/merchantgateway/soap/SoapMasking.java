package org.merchantgateway.soap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.notation.ShownFields;
import org.merchantgateway.http.Masking;
import org.merchantgateway.http.Redactor;

/**
 * Shows envelopes by an allow-list of attributes and elements, the same facts as on the REST wire. Our own password is
 * redacted wherever it turns up. A faultstring is not shown: servers quote values of the request in it.
 */
final class SoapMasking implements Masking {

    private static final Set<String> SHOWN_IN_REQUESTS = Set.of(
            "Username",
            "Type",
            "merchantOrderNumber",
            "orderId",
            "amount",
            "depositAmount",
            "refundAmount",
            "currency",
            "returnUrl",
            "failUrl",
            "description",
            "language",
            "clientId",
            "sessionTimeoutSecs",
            "expirationDate",
            "mdOrder",
            "md",
            "orderNumber",
            "expectedDepositedAmount",
            "showExpired",
            "merchantLogin",
            // of a wallet's payment
            "merchant",
            "preAuth",
            "currencyCode",
            // of a period's orders
            "page",
            "size",
            "from",
            "to",
            "transactionStates",
            "searchByCreatedDate",
            // of the cart
            "orderBundle.positionId",
            "orderBundle.name",
            "orderBundle.quantity",
            "orderBundle.measure",
            "orderBundle.itemAmount",
            "orderBundle.itemCurrency",
            "orderBundle.itemCode",
            "orderBundle.taxSum",
            "orderBundle.taxType",
            "orderBundle.itemPrice");

    private final String secret;

    SoapMasking(Password password) {
        this.secret = password.reveal();
    }

    @Override
    public String request(byte[] body, Set<String> secretFields) {
        Set<String> shown = new HashSet<>(SHOWN_IN_REQUESTS);
        shown.removeAll(secretFields);
        return masked(body, shown);
    }

    @Override
    public String answer(byte[] body) {
        return masked(body, ShownFields.OF_ANSWERS);
    }

    private String masked(byte[] body, Set<String> shown) {
        try {
            return new MaskedXml(shown, Redactor.of(List.of(secret))).of(StrictXml.open(body));
        } catch (XMLStreamException | RuntimeException notXml) {
            return "(" + body.length + " bytes that are not XML)";
        }
    }
}
