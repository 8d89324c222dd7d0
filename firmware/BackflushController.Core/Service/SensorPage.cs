using BackflushController.Core.Display;
using BackflushController.Core.Display.Screens;
using BackflushController.Core.Faults;
using BackflushController.Core.Records;
using BackflushController.Core.Sensing;
using BackflushController.Core.Texts;

namespace BackflushController.Core.Service
{
    /// <summary>
    /// The pressure sensor as the converter reads it: raw codes of both channels, and what the box makes of them. With
    /// the group open the pressure is the sensor's error at zero.
    /// </summary>
    public sealed class SensorPage : ConfirmedPage
    {
        private const int SignalPage = 2;
        private const int SupplyPage = 3;
        private const int PressurePage = 5;
        private const int ConditionPage = 6;
        private const int Left = 1;
        private const int Fixed = 1;
        private const int KeyOffset = 100000;

        /// <summary>A page that confirms in this logbook.</summary>
        public SensorPage(Logbook logbook)
            : base(TextId.SensorTest, TextId.HintConfirm, CommissioningStep.Sensor, logbook)
        {
        }

        /// <inheritdoc/>
        public override int Key(int page, DisplayStatus status)
        {
            switch (page)
            {
                case SignalPage:
                    return Fixed + status.SignalCode;

                case SupplyPage:
                    return Fixed + status.SupplyCode;

                case PressurePage:
                    return status.PressureKnown ? KeyOffset + status.PressureCentibar : Fixed;

                case ConditionPage:
                    return Fixed + (int)status.SensorLoss;

                default:
                    return Fixed;
            }
        }

        /// <inheritdoc/>
        protected override void PaintBody(int page, DisplayStatus status, Canvas canvas)
        {
            switch (page)
            {
                case SignalPage:
                    canvas.Labelled(TextId.SignalLabel, status.SignalCode);
                    break;

                case SupplyPage:
                    canvas.Labelled(TextId.SupplyLabel, status.SupplyCode);
                    break;

                case PressurePage:
                    PaintPressure(status, canvas);
                    break;

                case ConditionPage:
                    if (status.SensorLoss == SensorCondition.Unused)
                    {
                        canvas.CentredLine(TextId.TimedOnly, 0);
                    }
                    else if (status.SensorLoss != SensorCondition.Good)
                    {
                        canvas.CentredText(FaultTexts.Name(FaultRules.OfSensor(status.SensorLoss)));
                    }

                    break;
            }
        }

        private static void PaintPressure(DisplayStatus status, Canvas canvas)
        {
            if (!status.PressureKnown)
            {
                canvas.Text(Left, TextId.NoPressure);
                return;
            }

            int x = canvas.Hundredths(Left, status.PressureCentibar);
            canvas.Text(x + Canvas.Space, TextId.Bar);
        }
    }
}
