using BackflushController.Core.Run;

namespace BackflushController.Core.Settings
{
    /// <summary>
    /// Detergent sequences of makers and repairers; <see cref="PresetCatalogue"/> has the numbers and sources.
    /// </summary>
    public enum DetergentPreset
    {
        /// <summary>Puly Caff Plus label: 10 / 10 x 5, basket rinsed, 10 / 10 x 5.</summary>
        PulyCaff,

        /// <summary>Upper end of the usual advice: 10 / 10 x 10.</summary>
        Thorough,

        /// <summary>10 / 5 x 6.</summary>
        Quick,

        /// <summary>La Marzocco USA: 10 / 10 x 5, the group rinsed open for 10 s, and again.</summary>
        LaMarzocco,

        /// <summary>Decent: 20 s, then 15 / 15 x 4.</summary>
        Decent,

        /// <summary>E61 groups: 20 / 20 x 6, a flush, 5 clear.</summary>
        E61,

        /// <summary>In the manner of the Breville programme: short pulses for about five minutes.</summary>
        BrevilleLike,
    }
}
