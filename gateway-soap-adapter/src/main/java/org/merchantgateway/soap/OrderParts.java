package org.merchantgateway.soap;

import java.util.List;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.soap.wsdl.CartItems;
import org.merchantgateway.soap.wsdl.Item;
import org.merchantgateway.soap.wsdl.OrderBundle;
import org.merchantgateway.soap.wsdl.ServiceParam;
import org.merchantgateway.soap.wsdl.Tax;

/** The structures that stand inside a request. */
final class OrderParts {

    private OrderParts() {}

    /** {@code params}, one for each parameter. */
    static List<ServiceParam> parameters(Parameters parameters) {
        return parameters.values().entrySet().stream()
                .map(entry -> {
                    ServiceParam param = new ServiceParam();
                    param.setName(entry.getKey());
                    param.setValue(entry.getValue());
                    return param;
                })
                .toList();
    }

    /** {@code orderBundle}. */
    static OrderBundle bundle(Cart cart, Profile profile) {
        CartItems items = new CartItems();
        cart.items().forEach(item -> items.getItems().add(item(item, profile)));
        OrderBundle bundle = new OrderBundle();
        bundle.setCartItems(items);
        return bundle;
    }

    private static Item item(CartItem line, Profile profile) {
        Item item = new Item();
        item.setPositionId(line.positionId().toString());
        item.setName(line.name());
        item.setQuantity(quantity(line.quantity()));
        item.setItemAmount(line.itemAmount().toString());
        line.itemCurrency().ifPresent(currency -> item.setItemCurrency(currency.code()));
        item.setItemCode(line.itemCode());
        if (profile.hasTaxAndPrice()) {
            line.tax().ifPresent(tax -> item.setTax(tax(tax)));
            line.itemPrice().ifPresent(price -> item.setItemPrice(price.toString()));
        }
        return item;
    }

    private static org.merchantgateway.soap.wsdl.Quantity quantity(Quantity quantity) {
        var part = new org.merchantgateway.soap.wsdl.Quantity();
        part.setValue(quantity.value().toPlainString());
        quantity.measure().ifPresent(part::setMeasure);
        return part;
    }

    private static Tax tax(org.merchantgateway.domain.cart.Tax tax) {
        Tax part = new Tax();
        part.setTaxType(Integer.toString(tax.type()));
        tax.sum().ifPresent(sum -> part.setTaxSum(sum.toString()));
        return part;
    }
}
