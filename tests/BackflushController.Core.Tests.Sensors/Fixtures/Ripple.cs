namespace BackflushController.Core.Tests.Sensors
{
    /// <summary>
    /// The pump's ripple as it is sampled every 10 ms. The device has no sine, but each sample of one
    /// follows from the two before it.
    /// </summary>
    public sealed class Ripple
    {
        private const int Highest = 100000;

        private readonly double _twiceCosine;
        private double _last;
        private double _next;

        public Ripple(double twiceCosine, int amplitude)
        {
            _twiceCosine = twiceCosine;
            _last = amplitude;
            _next = amplitude * twiceCosine / 2;
        }

        /// <summary>The mean of the two samples of a tick.</summary>
        public int NextReading() => (int)Clamp((NextSample() + NextSample()) / 2, -Highest, Highest);

        private static double Clamp(double value, double lowest, double highest)
        {
            return value < lowest ? lowest : value > highest ? highest : value;
        }

        private double NextSample()
        {
            double sample = _last;
            double following = (_twiceCosine * _next) - _last;
            _last = _next;
            _next = following;
            return sample;
        }
    }
}
