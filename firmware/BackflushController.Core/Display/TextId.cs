namespace BackflushController.Core.Display
{
    /// <summary>Every text that the panel can show.</summary>
    public enum TextId
    {
        /// <summary>Name of the box.</summary>
        Product,

        /// <summary>Programme: detergent backflush with clear-water finish.</summary>
        DetergentBackflush,

        /// <summary>Prompt before the first detergent cycle.</summary>
        DoseDetergent,

        /// <summary>Title of the detergent cycles.</summary>
        DetergentCycles,

        /// <summary>Prompt between detergent and clear water.</summary>
        RinseBasket,

        /// <summary>Title of the clear-water cycles.</summary>
        ClearWaterCycles,

        /// <summary>Title of a prompt.</summary>
        YourTurn,

        /// <summary>The pump fills.</summary>
        Filling,

        /// <summary>The group vents.</summary>
        Releasing,

        /// <summary>Title of the end of a programme.</summary>
        Done,

        /// <summary>Advice at the end of a programme.</summary>
        DoneAdvice,

        /// <summary>Title while a stopped run vents.</summary>
        Stopping,

        /// <summary>Title after a stop.</summary>
        Stopped,

        /// <summary>Pressure is at rest.</summary>
        SafeToOpen,

        /// <summary>Pressure is not at rest.</summary>
        DoNotOpen,

        /// <summary>The sensor says nothing.</summary>
        OpenSlowly,

        /// <summary>Advice after a stop.</summary>
        StoppedAdvice,

        /// <summary>What the button does: start.</summary>
        HoldToStart,

        /// <summary>What the button does: go on, or stop.</summary>
        HoldToGoPressToStop,

        /// <summary>What the button does: stop.</summary>
        PressToStop,

        /// <summary>What the button does: back.</summary>
        PressForBack,

        /// <summary>Label of the lifetime count of cycles.</summary>
        CyclesLabel,

        /// <summary>Label of the cycles of one run.</summary>
        CyclesOfRunLabel,

        /// <summary>The lifetime count could not be read.</summary>
        CyclesLost,

        /// <summary>Unit of pressure.</summary>
        Bar,

        /// <summary>In place of a pressure that is not known.</summary>
        NoPressure,
    }
}
