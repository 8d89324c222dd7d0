namespace BackflushController.Core.Display
{
    /// <summary>What kind of scene the panel shows; each has its own arrangement.</summary>
    public enum SceneKind
    {
        /// <summary>A pictogram, a title in large letters, a note, what the button does.</summary>
        Message,

        /// <summary>A cycle runs: seconds in a ring, what happens, pressure, proof.</summary>
        Cycle,

        /// <summary>The group must not be opened: everything dark on lit, and the pressure.</summary>
        Danger,

        /// <summary>A code to scan.</summary>
        Proof,

        /// <summary>A technician's sheet.</summary>
        Sheet,

        /// <summary>A technician's sheet with a chart: see <see cref="ISheet"/>.</summary>
        Chart,
    }
}
