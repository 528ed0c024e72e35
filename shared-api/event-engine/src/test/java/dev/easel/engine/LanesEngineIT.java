package dev.easel.engine;

class LanesEngineIT extends EngineContract {

    @Override
    String profile() {
        return "lanes";
    }
}
