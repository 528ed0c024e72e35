package dev.easel.engine;

class StockEngineIT extends EngineContract {

    @Override
    String profile() {
        return "stock";
    }
}
